import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

vi.mock("../core/call", async () => (await import("./testing/desk")).call);
import { desk, go, onSearch } from "../core/desk.svelte";
import { speak } from "../text/text.svelte";
import { answer, plan } from "./testing/desk";
import GoTo from "./frame/GoTo.svelte";

speak("fi");
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

const field = (id: string, label: string) => ({ id, label });
const opened = {
  ...plan,
  state: { shown: ["guardians", "ban"] },
  form: {
    sections: [
      {
        id: "pupil",
        title: "Oppilaan tiedot",
        fields: [field("guardians", "Huoltajat"), field("ban", "Turvakielto"), field("gone", "Turva")],
      },
    ],
  },
};

const names = () => screen.getAllByRole("option").map((option) => option.textContent.trim());

test("a field of the open plan is gone to by its name, and its text is searched", async () => {
  answer({ home: () => ({ plans: [] }), open_plan: () => opened });
  await go({ view: "plan", plan: "p", step: "write", place: null });
  const search = vi.fn();
  const off = onSearch(search);
  const onclose = vi.fn();
  render(GoTo, { onclose });
  const box = screen.getByRole("combobox");
  await fireEvent.input(box, { target: { value: "turvak" } });
  await vi.waitFor(() => expect(names()).toHaveLength(2));
  expect(names()[0]).toMatch(/^Turvakielto\s+Oppilaan tiedot$/);
  expect(names()[1]).toContain("Etsi sanaa tästä suunnitelmasta");
  await fireEvent.click(screen.getAllByRole("option")[1]!);
  await vi.waitFor(() => expect(search).toHaveBeenCalledWith("turvak"));
  await fireEvent.click(screen.getAllByRole("option")[0]!);
  await vi.waitFor(() =>
    expect(desk.where).toMatchObject({ step: "write", place: { section: "pupil", field: "ban" } }),
  );
  off();
});

test("words are looked for in the texts of all plans, until all have been looked in", async () => {
  const hit = {
    plan: "q",
    pupil: "Keksitty, Aino",
    class: "2A",
    title: "HOJKS",
    version: 0,
    where_: "Tavoitteet › Tavoitteet",
    place: { section: "goals", field: "goals", row: null, column: null, range: { start: 4, end: 9 } },
    before: "Saa ",
    words: "tukea",
    after: " pienryhmässä.",
  };
  const answers = [
    { hits: [hit], more: 0, left: 3 },
    { hits: [hit, { ...hit, version: 2, words: "tuen", after: "" }], more: 4, left: 0 },
  ];
  const looked = vi.fn(() => answers.shift());
  answer({ home: () => ({ plans: [] }), open_plan: () => opened, search: looked });
  const onclose = vi.fn();
  render(GoTo, { onclose });
  const box = screen.getByRole("combobox");
  await fireEvent.input(box, { target: { value: "tu" } });
  expect(looked).not.toHaveBeenCalled();
  await fireEvent.input(box, { target: { value: "tuki" } });
  await vi.waitFor(() => expect(looked).toHaveBeenCalledTimes(2));
  await vi.waitFor(() => expect(names()).toHaveLength(2));
  expect(names()[0]).toMatch(/Saa tukea pienryhmässä\.\s+Keksitty, Aino · luonnos · Tavoitteet › Tavoitteet/);
  expect(names()[1]).toContain("versio 2");
  expect(screen.getByRole("status").textContent).toContain("Ja 4 muuta kohtaa.");
  await fireEvent.click(screen.getAllByRole("option")[0]!);
  await vi.waitFor(() => expect(desk.where).toMatchObject({ plan: "q", step: "write", place: hit.place }));
});

test("giving a copy of the newest version is found by its name", async () => {
  answer({ home: () => ({ plans: [] }), open_plan: () => ({ ...opened, version: 2 }) });
  await go({ view: "plan", plan: "p", step: "write", place: null });
  render(GoTo, { onclose: vi.fn() });
  const box = screen.getByRole("combobox");
  await fireEvent.input(box, { target: { value: "anna kopio" } });
  await vi.waitFor(() => expect(names()[0]).toMatch(/^Anna kopio…\s+versio 2$/));
  await fireEvent.click(screen.getAllByRole("option")[0]!);
  await vi.waitFor(() => expect(desk.where).toMatchObject({ plan: "p", step: "versions", reading: true }));
  await fireEvent.input(box, { target: { value: "mikä lie" } });
  await vi.waitFor(() =>
    expect(screen.getByRole("status").textContent).toBe("Ei osumia. Kokeile nimeä, luokkaa tai toimintoa."),
  );
});
