// What was begun in a dialog and kept: what of it is there again, and what must not be.
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import { begunIn, forgetBegun, keepBegun, takeBegun, writeBegun } from "../core/begun.svelte";
import type {
  AnswerView,
  Attendee,
  ConflictView,
  GoalLine,
  MappingForm,
  Meeting,
  Settings,
  Start,
  TransferOffer,
  Verdict,
} from "../core/bindings";
import { dress } from "../core/desk.svelte";
import { isoDay } from "../text/dates";
import { t } from "../text/text.svelte";
import Entry from "./follow/Entry.svelte";
import Line from "./follow/Line.svelte";
import Practice from "./frame/Practice.svelte";
import Call from "./meeting/Call.svelte";
import Meetings from "./meeting/Meetings.svelte";
import NextTime from "./meeting/NextTime.svelte";
import Point from "./meeting/Point.svelte";
import { emptyVerdict } from "./meeting/steps";
import NewPlan from "./NewPlan.svelte";
import Answer from "./part/Answer.svelte";
import Arrange from "./retype/Arrange.svelte";
import Keeping from "./settings/Keeping.svelte";
import LocalWays from "./settings/LocalWays.svelte";
import Writer from "./settings/Writer.svelte";
import { answer, asked, noContacts } from "./testing/desk";
import Transfer from "./transfer/Transfer.svelte";
import Erase from "./versions/Erase.svelte";
import OtherEdition from "./versions/OtherEdition.svelte";

const nothing = () => {};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const field = <Kind extends HTMLElement = HTMLInputElement>(label: string) =>
  screen.getByLabelText<Kind>(label);
const write = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const last = (command: string) => asked.findLast(([name]) => name === command)?.[1];
/** What the core was told of a place last. */
const kept = (place: string) =>
  asked
    .filter(([name]) => name === "keep_begun")
    .flatMap(([, given]) => given["begun"] as { place: string; words: string | null }[])
    .findLast((begun) => begun.place === place)?.words;

beforeEach(async () => {
  answer({});
  await writeBegun();
  forgetBegun();
  asked.length = 0;
});
afterEach(() => vi.useRealTimers());

const person = (name: string, more: Partial<Attendee> = {}): Attendee => ({
  name,
  role: "",
  called: true,
  present: false,
  ...more,
});
const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: "",
  day: isoDay(new Date()),
  time: "14.00",
  place: "",
  about: "",
  interpreter: "",
  people: [person("Maija Malli")],
  points: {},
  next: "",
  begun: null,
  ended: null,
  reopened: null,
  changed: [],
  ...more,
});
const call = (now: Meeting, onclose = nothing) =>
  render(Call, {
    plan: "p",
    told: { meetings: [], proposed: meeting(), roles: [], language: "fi", under_order: false },
    meeting: now,
    onclose,
  });

test("a letter of a new meeting leaves the words with that meeting, and the next one is new", async () => {
  answer({ arrange_meeting: () => "m1", print_call: () => null });
  const { unmount } = call(meeting());
  await write(t("meeting-place"), "Luokka 12");
  await press(t("meeting-call-print"));
  await waitFor(() => expect(last("print_call")).toMatchObject({ meeting: "m1" }));
  await write(t("meeting-about"), "Kevään asiat");
  expect(begunIn("p", "call ")).toBeNull();
  expect(begunIn("p", "call m1")).toContain("Kevään asiat");
  unmount();
  call(meeting());
  expect(field(t("meeting-place")).value).toBe("");
  await press(t("meeting-keep"));
  await waitFor(() => expect(last("arrange_meeting")).toMatchObject({ meeting: { id: "" } }));
});

test("the words of a call are laid over the meeting as it is now", async () => {
  answer({ arrange_meeting: () => "m1" });
  const { unmount } = call(meeting({ id: "m1" }));
  await write(t("meeting-place"), "Luokka 12");
  await fireEvent.click(screen.getByRole("checkbox", { name: /Maija/ }));
  await write(t("meeting-person-name"), "Ritva Tulkki");
  await press(t("meeting-person-add"));
  unmount();
  const said = { s: { ...emptyVerdict(), pupil: "Sujuu." } };
  const people = [person("Maija Malli", { present: true }), person("Oma Ope", { present: true })];
  call(meeting({ id: "m1", points: said, begun: "2026-11-27T08:00:00Z", next: "2027-01-10", people }));
  expect(field(t("meeting-place")).value).toBe("Luokka 12");
  await press(t("meeting-keep"));
  await waitFor(() => expect(last("arrange_meeting")).toBeTruthy());
  expect(last("arrange_meeting")!["meeting"]).toEqual(
    meeting({
      id: "m1",
      place: "Luokka 12",
      points: said,
      begun: "2026-11-27T08:00:00Z",
      next: "2027-01-10",
      people: [
        person("Maija Malli", { called: false, present: true }),
        person("Oma Ope", { present: true }),
        person("Ritva Tulkki"),
      ],
    }),
  );
});

test("of a meeting that is removed or was ended nothing stays begun", async () => {
  const words = JSON.stringify({ place: "Luokka 12" });
  for (const id of ["m1", "m2", "m3"]) keepBegun("p", `call ${id}`, words);
  const ended = meeting({ id: "m2", ended: "2026-11-27T09:00:00Z" });
  const meetings = [meeting({ id: "m1" }), ended, meeting({ id: "m3" })];
  answer({ meetings: () => ({ meetings, proposed: meeting(), roles: [], language: "fi" }) });
  render(Meetings, { plan: "p", onclose: nothing });
  await fireEvent.click((await screen.findAllByRole("button", { name: t("meeting-remove") }))[0]!);
  await press(t("meeting-remove-ask.do"));
  await waitFor(() => expect(begunIn("p", "call m1")).toBeNull());
  expect(begunIn("p", "call m2")).toBeNull();
  expect(begunIn("p", "call m3")).toBe(words);
});

const line: GoalLine = { measure: "", most: 5, baseline: null, target: null, times: 1 };
const recorded = vi.fn(async () => true);
const entry = (today: string) =>
  render(Entry, {
    plan: "p",
    goal: { key: 1, field: "f", goal: "Laskee" },
    line,
    measure: "",
    today,
    onrecord: recorded,
  });

test("an entry begins on today's day, unless a result or a note was begun on another", async () => {
  const first = entry("2026-11-27");
  await write(t("follow-day"), "20.11.2026");
  expect(begunIn("p", "entry f Laskee")).toBeNull();
  await fireEvent.click(screen.getByRole("radio", { name: "3" }));
  expect(begunIn("p", "entry f Laskee")).toContain("20.11.2026");
  await press(/^Kirjaa/);
  // The next of the same day is at hand, but the day alone is not kept.
  await waitFor(() => expect(begunIn("p", "entry f Laskee")).toBeNull());
  expect(recorded).toHaveBeenCalledWith(expect.anything(), { plan: "p", place: "entry f Laskee" });
  expect(field(t("follow-day")).value).toMatch(/20\.11\./);
  first.unmount();
  const later = entry("2026-12-04");
  expect(field(t("follow-day")).value).toMatch(/4\.12\./);
  await write(t("follow-day"), "1.12.2026");
  await fireEvent.input(screen.getByRole("textbox", { name: new RegExp(`^${t("follow-note")}`) }), {
    target: { value: "Kesken" },
  });
  later.unmount();
  entry("2026-12-11");
  expect(field(t("follow-day")).value).toMatch(/1\.12\./);
});

test("the scale of a goal that was counted meanwhile stays what it is", async () => {
  const saved = vi.fn(async () => true);
  takeBegun([{ plan: "p", place: "line g", words: JSON.stringify({ ...line, most: 8, target: 7 }) }]);
  render(Line, { plan: "p", of: "g", line, free: false, onclose: nothing, onsave: saved });
  await press(t("follow-line-save"));
  const place = { plan: "p", place: "line g" };
  await waitFor(() => expect(saved).toHaveBeenCalledWith({ ...line, most: 5, target: null }, place));
});

const teacher = { name: "Sari Opettaja", title: "", school: "", provider: "" };
test("what the writer's name was saved as is what stands there, and nothing of it stays begun", async () => {
  let settings = { teacher } as Settings;
  const shown = render(Writer, {
    settings,
    change: (next: Partial<Settings>) => {
      settings = { ...settings, ...next };
      void shown.rerender({ settings });
    },
  });
  await write(t("start-teacher-name"), "Sari Laine ");
  expect(begunIn(null, "writer")).not.toBeNull();
  await fireEvent.change(field(t("start-teacher-name")));
  await tick();
  expect(settings.teacher.name).toBe("Sari Laine");
  expect(field(t("start-teacher-name")).value).toBe("Sari Laine");
  expect(begunIn(null, "writer")).toBeNull();
});

test("what was saved of the mark of secrecy does not stay begun", async () => {
  answer({ signer_roles: () => [] });
  let settings = { local: { therapies: "recorded", signers: [], secrecy: {} } } as unknown as Settings;
  const shown = render(LocalWays, {
    settings,
    change: (next: Partial<Settings>) => {
      settings = { ...settings, ...next };
      void shown.rerender({ settings });
    },
  });
  for (const language of ["fi", "sv", "en"] as const) {
    const label = t(`local-secrecy-${language}`);
    await write(label, `${language} `);
    await fireEvent.change(field(label));
  }
  await tick();
  expect(settings.local.secrecy).toEqual({ fi: "fi", sv: "sv", en: "en" });
  expect(begunIn(null, "secrecy")).toBeNull();
});

const started = { language: "fi", theme: "light", state: "open", folder: "/v", practice: false } as Start;
test("after a pupil is erased nothing of theirs stands anywhere again, nor is written", async () => {
  vi.useFakeTimers();
  const begun = (plan: string | null, place: string, words: object) =>
    keepBegun(plan, place, JSON.stringify(words));
  begun("a", "call ", { place: "Luokka 12" });
  begun("b", "call ", { place: "Luokka 13" });
  begun(null, "new plan", { template: "", pupil: "Aino E.", group: "5B" });
  // It does not name the pupil, and says what was written of the pupil: the vault finds it.
  begun(null, "secrecy", { fi: "Lukee parin kanssa joka aamu" });
  begun(null, "writer", { name: "Sari" });
  const remains = { backups: [], former: [], older: [] };
  answer({
    erasure: () => ({ pupil: "Aino Esimerkki", plans: [{ plan: "a", title: "HOJKS", keep: null }], remains }),
    erase: () => ({
      named_in: [],
      phrases: 0,
      remains,
      begun: [
        { plan: "b", place: "call ", words: "{}" },
        { plan: null, place: "writer", words: "{}" },
      ],
    }),
    templates: () => [],
  });
  const { unmount } = render(Erase, { plan: "a", onclose: nothing, onerased: nothing });
  await vi.advanceTimersByTimeAsync(0);
  await write(t("trail-erase-name", { pupil: "Aino Esimerkki" }), "aino esimerkki");
  await press(t("trail-erase-do"));
  await vi.advanceTimersByTimeAsync(10_000);
  // All that was typed was written before, so that nothing is written after.
  const after = asked.slice(asked.findIndex(([name]) => name === "erase"));
  expect(after.map(([name]) => name)).toEqual(["erase"]);
  expect(begunIn("a", "call ")).toBeNull();
  expect(begunIn(null, "new plan")).toBeNull();
  expect(begunIn(null, "secrecy")).toBeNull();
  expect(begunIn("b", "call ")).toContain("Luokka 13");
  expect(begunIn(null, "writer")).toContain("Sari");
  unmount();
  render(NewPlan, { onclose: nothing });
  expect(field(t("home-new-pupil")).value).toBe("");
  await write(t("home-new-class"), "6A");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(kept("new plan")).toContain("6A");
  expect(kept("new plan")).not.toContain("Aino");
});

test("what was typed in the practice is not there in the vault that is made next", async () => {
  dress({ ...started, practice: true });
  keepBegun(null, "new plan", '{"pupil":"Kuviteltu"}');
  answer({ leave_practice: () => null, start: () => ({ ...started, state: "none" }) });
  render(Practice);
  await press(t("common-practice-stop"));
  await waitFor(() => expect(begunIn(null, "new plan")).toBeNull());
  dress(started);
});

const point = (guardians: string[], verdict: Verdict, away: boolean[] = []) => {
  const changed = vi.fn();
  const shown = render(Point, {
    point: { id: "s", title: "Tavoitteet", items: [], views: [] },
    people: [],
    guardians,
    away,
    own: "Oppilaan sanoin",
    closed: false,
    verdict,
    onchange: (change: Partial<Verdict>) => {
      changed(change);
      verdict = { ...verdict, ...change };
      void shown.rerender({ verdict });
    },
  });
  return changed;
};
const of = (who: string) => t("meeting-guardian-of", { who });

test("two guardians of one name speak each for themselves", async () => {
  const changed = point(["Maija Malli", "Maija Malli"], emptyVerdict());
  await write(of("Maija Malli (2)"), "Toinen.");
  expect(changed).toHaveBeenLastCalledWith({ guardians: { "Maija Malli (2)": "Toinen." } });
  await write(of("Maija Malli"), "Yksi.");
  expect(changed).toHaveBeenLastCalledWith({
    guardians: { "Maija Malli": "Yksi.", "Maija Malli (2)": "Toinen." },
  });
});

test("one who did not come is not asked for words, and those that were written stay", () => {
  const names = ["Elina Malli", "Elina Malli", "Otto Malli"];
  point(names, { ...emptyVerdict(), guardians: { "Otto Malli": "Sujuu." } }, [true, false, true]);
  expect(screen.queryByRole("textbox", { name: of("Elina Malli") })).toBeNull();
  expect(field(of("Elina Malli (2)")).value).toBe("");
  expect(field(of("Otto Malli")).value).toBe("Sujuu.");
});

test("the words of one who is not named any more are seen, also while they are taken away", async () => {
  const changed = point(["Maija Malli"], { ...emptyVerdict(), guardians: { "Maija Virtanen": "Sujuu." } });
  expect(field(of("Maija Virtanen")).value).toBe("Sujuu.");
  await write(of("Maija Virtanen"), "");
  expect(changed).toHaveBeenLastCalledWith({ guardians: {} });
  expect(field(of("Maija Virtanen")).value).toBe("");
});

const form: MappingForm = {
  id: "own/oma-1",
  name: "Wilma",
  municipality: "Lehtola",
  template: "hojks",
  fields: [
    { was: 0, name: "Nimi", limit: null, each: "once", field: "pupil", more: 0 },
    { was: 1, name: "Luokka", limit: 20, each: "once", field: "class", more: 0 },
  ],
};
const arrange = (names = ["Wilma"]) =>
  render(Arrange, { mapping: "wilma", names, onkept: nothing, oncancel: nothing });
const named = () => screen.findByLabelText<HTMLInputElement>(t("retyping-edit-name"));

test("a form that was being arranged is there again, under the id that is free by then", async () => {
  answer({ edit_mapping: () => ({ mapping: form, sources: [] }) });
  const first = arrange();
  expect((await named()).value).toBe("Wilma (oma)");
  expect(begunIn(null, "form wilma")).toBeNull();
  await press(t("retyping-edit-down", { name: "Nimi" }));
  await press(t("retyping-edit-remove", { name: "Luokka" }));
  await waitFor(() => expect(begunIn(null, "form wilma")).toContain("Nimi"));
  first.unmount();
  answer({
    edit_mapping: () => ({ mapping: { ...form, id: "own/oma-2" }, sources: [] }),
    keep_mapping: () => ({ file: "", mapping: { ...form, name: "Wilma (oma)" }, replaced: false, flaws: [] }),
  });
  arrange();
  await named();
  expect(screen.queryByDisplayValue("Luokka")).toBeNull();
  await press(t("retyping-edit-keep"));
  await waitFor(() => expect(begunIn(null, "form wilma")).toBeNull());
  expect(last("keep_mapping")).toEqual({
    from: "wilma",
    mapping: { ...form, id: "own/oma-2", name: "Wilma (oma)", fields: [form.fields[0]] },
    ends: { plan: null, place: "form wilma" },
  });
});

test("a form of one's own gets a name that no other has, and keeps it when it is arranged again", async () => {
  answer({ edit_mapping: () => ({ mapping: form, sources: [] }) });
  const first = arrange(["Wilma", "Wilma (oma)"]);
  expect((await named()).value).toBe("Wilma (oma 2)");
  first.unmount();
  answer({ edit_mapping: () => ({ mapping: { ...form, id: "wilma" }, sources: [] }) });
  arrange(["Wilma"]);
  expect((await named()).value).toBe("Wilma");
});

test("half a date of the next meeting is there again until it is a date", async () => {
  const changed = vi.fn();
  const next = () => render(NextTime, { plan: "p", meeting: "m1", next: "", onchange: changed });
  const first = next();
  await write(t("meeting-next.label"), "14.");
  expect(begunIn("p", "next m1")).toContain("14.");
  first.unmount();
  next();
  expect(field(t("meeting-next.label")).value).toBe("14.");
  expect(changed).not.toHaveBeenCalled();
  await write(t("meeting-next.label"), "14.1.2027");
  expect(changed).toHaveBeenCalledWith("2027-01-14");
  expect(begunIn("p", "next m1")).toBeNull();
});

const conflict = (title: string, mine: string): ConflictView => ({
  section: "Tavoitteet",
  title,
  row: false,
  before: "",
  mine,
  theirs: "Petri",
  choices: ["both", "mine", "theirs"],
});
const part = (conflicts: ConflictView[]) =>
  render(Answer, {
    answer: {
      plan: "p",
      author: "Petri Lahti",
      asked: "2026-11-20T10:00:00+02:00",
      made: "2026-11-21T10:00:00+02:00",
      changes: [],
      conflicts,
      draft: true,
    } as unknown as AnswerView,
  });
const chosen = () => screen.getAllByRole<HTMLInputElement>("radio").filter((one) => one.checked).length;

test("what was chosen between two texts is there again, unless one of them has changed", async () => {
  answer({ take_part: () => ({ plan: "p", place: null, fields: 2 }) });
  const first = part([conflict("Tuki", "a"), conflict("Vahvuudet", "b")]);
  for (const one of screen.getAllByRole("radio", { name: t("part-conflict-theirs-take") }))
    await fireEvent.click(one);
  first.unmount();
  const later = part([conflict("Tuki", "a, ja lisää"), conflict("Vahvuudet", "b")]);
  expect(chosen()).toBe(1);
  later.unmount();
  part([conflict("Vahvuudet", "b")]);
  expect(chosen()).toBe(1);
  await press(t("part-answer-take"));
  await waitFor(() => expect(last("take_part")).toEqual({ choices: ["theirs"] }));
  expect(JSON.stringify(kept("merge 2026-11-21T10:00:00+02:00 Petri Lahti") ?? null)).toBe("null");
});

test("years without what they are counted from are there again, and are not begun any more once both are", async () => {
  answer({ keeping_rules: () => [{ template: "hojks", title: "HOJKS", kept: null }] });
  const changed = vi.fn();
  const years = () => screen.findByLabelText<HTMLInputElement>(t("trail-keeping-years", { title: "HOJKS" }));
  const first = render(Keeping, { settings: { kept: {} } as unknown as Settings, change: changed });
  await fireEvent.input(await years(), { target: { value: "10" } });
  await fireEvent.change(await years());
  expect(changed).not.toHaveBeenCalled();
  first.unmount();
  render(Keeping, { settings: { kept: {} } as unknown as Settings, change: changed });
  expect((await years()).value).toBe("10");
  const from = field<HTMLSelectElement>(t("trail-keeping-from", { title: "HOJKS" }));
  await fireEvent.change(from, { target: { value: "newest_version" } });
  expect(changed).toHaveBeenCalledWith({ kept: { hojks: { years: 10, from: "newest_version" } } });
  expect(begunIn(null, "keeping")).toBeNull();
});

test("to whom a package goes is there again until it is cancelled", async () => {
  const offer = {
    number: 1,
    level: "basic",
    issued: "2026-11-20",
    contacts: noContacts,
    attachments: ["lausunto.pdf"],
    colleagues: [{ name: "Petri Lahti", address: "age1petri", words: [] }],
    passphrase: "kivi saari tuuli lampi orava tuoli",
  } as unknown as TransferOffer;
  answer({ transfer_offer: () => offer, permissions_of: () => [], edition_parts: () => [] });
  const transfer = () => render(Transfer, { plan: "p", number: 1, onclose: nothing });
  const attached = () => screen.findByRole<HTMLInputElement>("checkbox", { name: /lausunto\.pdf/ });
  const first = transfer();
  await fireEvent.click(await attached());
  await fireEvent.click(screen.getByRole("radio", { name: new RegExp(`^${t("part-ask-by-address")}`) }));
  await fireEvent.change(field(t("part-ask-known")), { target: { value: "age1petri" } });
  // The words that open it are secret: they are never kept.
  expect(begunIn("p", "transfer 1")).toContain("age1petri");
  expect(begunIn("p", "transfer 1")).not.toContain("orava");
  first.unmount();
  transfer();
  expect((await attached()).checked).toBe(true);
  expect(field<HTMLSelectElement>(t("part-ask-known")).value).toBe("age1petri");
  await press(t("common-cancel"));
  expect(begunIn("p", "transfer 1")).toBeNull();
});

test("which other copy of a version is wanted is there again", async () => {
  const edition = () => render(OtherEdition, { plan: "p", number: 1, signed: true, onclose: nothing });
  const one = edition();
  const print = () => screen.getAllByLabelText<HTMLSelectElement>(t("versions-edition-print")).at(-1)!;
  await fireEvent.change(print(), { target: { value: "normal" } });
  one.unmount();
  edition();
  expect(print().value).toBe("normal");
});

test("what was left out of a package is left out after a lock too", async () => {
  const offer = {
    number: 1,
    issued: "2026-11-20T10:00:00+02:00",
    level: "basic",
    attachments: ["Lausunto"],
    contacts: noContacts,
    colleagues: [],
    passphrase: "kuokka pilvi",
  };
  const parts = [{ id: "s", title: "Tavoitteet", fields: [{ id: "f", label: "Tavoite", out: false }] }];
  answer({
    transfer_offer: () => offer,
    permissions_of: () => [],
    edition_parts: ({ without }) =>
      parts.map((part) => ({
        ...part,
        fields: part.fields.map((one) => ({ ...one, out: (without as string[]).includes(one.id) })),
      })),
    save_transfer: () => ({ path: "/x" }),
  });
  const open = () => render(Transfer, { plan: "p", number: 1, onclose: nothing });
  const first = open();
  await fireEvent.click(await screen.findByRole("checkbox", { name: "Tavoitteet", hidden: true }));
  await fireEvent.click(screen.getByRole("checkbox", { name: /Lausunto/ }));
  await write(t("transfer-recipient"), "Koivulan koulu");
  await fireEvent.click(await screen.findByRole("radio", { name: new RegExp(t("transfer-law")) }));
  // As a lock ends the page: what was begun comes back from the core.
  await writeBegun();
  const words = kept("transfer 1")!;
  first.unmount();
  forgetBegun();
  takeBegun([{ plan: "p", place: "transfer 1", words }]);
  open();
  await screen.findByLabelText(t("transfer-recipient"));
  await fireEvent.click(screen.getByRole("button", { name: t("transfer-do") }));
  await waitFor(() => expect(last("save_transfer")).toBeTruthy());
  expect(last("save_transfer")!["wish"]).toMatchObject({
    recipient: "Koivulan koulu",
    without: ["f"],
    attachments: true,
  });
});
