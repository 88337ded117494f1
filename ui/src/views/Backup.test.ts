import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import type { BackupState, Failure, Home, Start } from "../core/bindings";
import { backInPauses } from "../core/backing.svelte";
import { desk, dress } from "../core/desk.svelte";
import { answer, asked } from "./testing/desk";
import HomeView from "./Home.svelte";
import LateBackup from "./home/LateBackup.svelte";
import Backup from "./settings/Backup.svelte";

const started = { language: "fi", theme: "light", state: "open", folder: "/v", practice: false } as Start;
const last = { day: "2026-11-20", time: "15.32", name: "x", pupils: 14, plans: 37, revisions: 0 };
const state: BackupState = {
  folder: "/v/varmuuskopiot",
  usual: true,
  missing: false,
  last,
  late: false,
  newer: null,
  count: 22,
  oldest: "2025-12-31",
  former: null,
  progress: null,
  trouble: null,
};
const commands = () => asked.map(([command]) => command);

beforeEach(() => {
  dress(started);
  answer({ backups: () => state, back_up: () => state });
});

test.each([
  [
    "proved",
    {},
    ["Kopio 20.11.2026 klo 15.32 on avattu ja luettu kokonaan.", "14 henkilöä, 37 suunnitelmaa"],
  ],
  ["kept", {}, ["22 kopiota, vanhin 31.12.2025.", "samalla levyllä"]],
  ["none yet", { last: null, count: 0, oldest: null }, ["Laatija tekee kopion itse"]],
  ["elsewhere", { usual: false, folder: "/tikku" }, ["/tikku"]],
  ["no stick", { usual: false, missing: true }, ["Kansiota ei löydy nyt."]],
  [
    "newer work",
    { newer: { written: { day: "2026-11-22", time: "7.24" } } },
    ["Kopion jälkeen on muutoksia.", "Suunnitelmaan on kirjoitettu viimeksi 22.11.2026 klo 7.24."],
  ],
  ["newer, but no plan", { newer: { written: null } }, ["Kopion jälkeen on muutoksia.", "klo 15.32"]],
  ["late", { late: true }, ["Viikkoon ei ole tehty kopiota"]],
  [
    "failed",
    { trouble: { code: "disk-full", details: {} } },
    [
      "Varmuuskopiota ei saatu tehtyä",
      "Levyllä ei ole tilaa varmuuskopiolle.",
      "Suunnitelmat ovat tallessa.",
    ],
  ],
])("the backups are told in words: %s", async (_, more, words) => {
  answer({ backups: () => ({ ...state, ...more }) });
  const { container } = render(Backup);
  await screen.findByText("Kopioiden kansio");
  for (const word of words) expect(container.textContent).toContain(word);
  expect(container.textContent?.includes("samalla levyllä")).toBe((more as BackupState).usual !== false);
});

test("backups from before the change of key are told as what they are, and go when that is asked for", async () => {
  const former = { count: 3, oldest: "2026-09-20", newest: "2026-11-14" };
  let now: BackupState = { ...state, last: null, former };
  answer({ backups: () => now, remove_former_backups: () => state });
  const { container, unmount } = render(Backup);
  await fireEvent.click(await screen.findByRole("button", { name: "Poista ne…" }));
  expect(container.textContent).toContain(
    "3 kopiota on tehty ennen avaimen vaihtoa, 20.9.2026 – 14.11.2026.",
  );
  expect(container.textContent).toContain("Ne aukeavat vain sen ajan salasanalla ja palautusarkilla.");
  expect(container.textContent).toContain("Voit poistaa ne, kun uudella avaimella on tehty kopio.");
  expect(screen.queryByText(/ei saa takaisin/)).toBeNull();
  unmount();

  now = { ...state, former };
  render(Backup);
  await fireEvent.click(await screen.findByRole("button", { name: "Poista ne…" }));
  await screen.findByText(/ei saa takaisin/);
  expect(commands()).not.toContain("remove_former_backups");
  await fireEvent.click(screen.getByRole("button", { name: "Poista kopiot", hidden: true }));
  await vi.waitFor(() => expect(screen.queryByText(/ennen avaimen vaihtoa/)).toBeNull());
  expect(commands()).toContain("remove_former_backups");
});

test("a backup by hand is told when it is proved", async () => {
  let proved: (state: BackupState) => void = () => {};
  const making = new Promise<BackupState>((done) => (proved = done));
  answer({ backups: () => ({ ...state, last: null, progress: 420 }), back_up: () => making });
  render(Backup);
  const button = await screen.findByRole("button", { name: "Kopioi nyt" });
  await fireEvent.click(button);
  await vi.waitFor(() => expect(screen.getByRole<HTMLProgressElement>("progressbar").value).toBe(420));
  await fireEvent.click(button);
  proved(state);
  await screen.findByText(/on avattu ja luettu kokonaan/);
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(commands().filter((command) => command === "back_up")).toHaveLength(1);
});

test("restoring is asked for before anything is locked", async () => {
  answer({ backups: () => state, lock: () => null });
  render(Backup);
  await fireEvent.click(await screen.findByRole("button", { name: "Palauta varmuuskopiosta" }));
  await screen.findByText(/Mitään ei katoa/);
  expect(commands()).not.toContain("lock");
  await fireEvent.click(screen.getByRole("button", { name: "Lukitse ja siirry", hidden: true }));
  await vi.waitFor(() => expect(commands()).toContain("lock"));
});

test("backups are made in pauses, of what is open", async () => {
  vi.useFakeTimers();
  const stop = backInPauses({ now: Date.now, every: 1000 });
  dress({ ...started, state: "locked" });
  vi.advanceTimersByTime(20_000);
  dress({ ...started, practice: true });
  window.dispatchEvent(new Event("keydown"));
  vi.advanceTimersByTime(20_000);
  expect(commands()).not.toContain("keep_backup");
  dress(started);
  window.dispatchEvent(new Event("keydown"));
  vi.advanceTimersByTime(9_000);
  window.dispatchEvent(new Event("keydown"));
  vi.advanceTimersByTime(9_000);
  expect(commands()).not.toContain("keep_backup");
  vi.advanceTimersByTime(2_000);
  expect(commands()).toContain("keep_backup");
  stop();
  vi.useRealTimers();
});

test("home says quietly that there is no fresh backup, and leads to where they are", async () => {
  const { container } = render(LateBackup, { late: { last: "2026-11-01" } });
  expect(container.textContent).toContain("Viimeisin kopio on tehty 1.11.2026.");
  await fireEvent.click(screen.getByText("Varmuuskopiot"));
  await vi.waitFor(() => expect(desk.where.view).toBe("settings"));
});

describe("why no backup came to be is told on the home screen at once", () => {
  const told = (trouble: Failure | null): Home => ({
    today: "2026-11-28",
    next: [],
    plans: [{ id: "p", pupil: "Aatos", class: "5B", title: "HOJKS", closed: null } as Home["plans"][number]],
    pupils: 1,
    waiting: 0,
    dates: [],
    late_backup: null,
    backup_trouble: trouble,
    misplaced: null,
    copies: [],
  });

  test.each([
    ["vault-damaged", "Suunnitelmatiedostossa on vaurio.", true],
    ["backup-folder-missing", "Liitä muistitikku", false],
    ["disk-full", "Levyllä ei ole tilaa varmuuskopiolle.", false],
  ] as const)("%s", async (code, words, rescue) => {
    let now = told(null);
    const locked = { ...started, state: "locked" };
    answer({ home: () => now, keep_backup: () => null, lock: () => null, start: () => locked });
    const { container, unmount } = render(HomeView);
    await screen.findByText(/Aatos/);
    expect(container.textContent).not.toContain("Varmuuskopiota ei saatu tehtyä");
    const elsewhere = document.body.appendChild(document.createElement("input"));
    elsewhere.focus();
    // Tried in a pause, while she looks at the list.
    vi.useFakeTimers();
    const stop = backInPauses({ now: Date.now, every: 1000 });
    now = told({ code, details: {} });
    vi.advanceTimersByTime(11_000);
    stop();
    vi.useRealTimers();
    await screen.findByText("Varmuuskopiota ei saatu tehtyä");
    expect(container.textContent).toContain(words);
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
    const way = screen.queryByRole("button", { name: "Katso, mitä voidaan pelastaa" });
    expect(way !== null).toBe(rescue);
    await fireEvent.click(way ?? screen.getByText("Varmuuskopiot"));
    await vi.waitFor(() => expect(desk.where.view).toBe(rescue ? "rescue" : "settings"));
    unmount();
  });
});
