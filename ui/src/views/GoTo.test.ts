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
