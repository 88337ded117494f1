// A meeting that was ended is read; and what an order of non-disclosure asks of a call.
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { Attendee, Meeting, Meetings as Told, MeetingView } from "../../core/bindings";
import { speak, t } from "../../text/text.svelte";
import Meeting_ from "../Meeting.svelte";
import { answer, asked } from "../testing/desk";
import Call from "./Call.svelte";
import Meetings from "./Meetings.svelte";
import { emptyVerdict } from "./steps";

const ended = "2026-11-22T10:30:00+02:00";
const one = (name: string, present: boolean): Attendee => ({ name, role: "", called: true, present });
const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: "m",
  day: "2026-11-22",
  time: "14.00",
  place: "",
  about: "",
  interpreter: "",
  people: [one("Maija Malli", true), one("Pekka Malli", false)],
  points: { p: { ...emptyVerdict(), outcome: "different", words: "Liian pitkiä.", who: "Maija Malli" } },
  next: "2027-03-01",
  begun: ended,
  ended: null,
  reopened: null,
  changed: [],
  ...more,
});
const view = (held: Meeting): MeetingView => ({
  meeting: held,
  pupil: "Aino Malli",
  points: [{ id: "p", title: "Tuki", items: [], views: [] }],
  pupil_words: "Oppilaan sanoin",
  guardian: true,
  guardian_role: "guardian",
  roles: [],
  offers: [],
  draft: true,
  under_order: false,
});
const told = (under_order: boolean, meetings: Meeting[] = []): Told => ({
  meetings,
  proposed: meeting({ points: {} }),
  roles: [],
  language: "fi",
  under_order,
});
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const commands = () => asked.map(([name]) => name);

beforeEach(() => {
  speak("fi");
  asked.length = 0;
});

/** What can be written or chosen on the screen. */
const fields = () => document.querySelectorAll("main input, main textarea, main select");
async function follow(step: string): Promise<void> {
  const links = () => [...document.querySelectorAll("nav a")];
  await waitFor(() => expect(links().length).toBeGreaterThan(0));
  await fireEvent.click(links().find((link) => link.textContent?.trim().startsWith(step))!);
}
async function course(): Promise<number[]> {
  const counts = [];
  for (const step of [t("meeting-attendance"), "Tuki", t("meeting-next")]) {
    await follow(step);
    counts.push(fields().length);
  }
  return counts;
}

test("a meeting that was ended shows what was said and takes nothing", async () => {
  answer({ hold_meeting: () => view(meeting({ ended })) });
  render(Meeting_, { plan: "a", meeting: "m" });
  expect(await course()).toEqual([0, 0, 0]);
  await follow("Tuki");
  screen.getByText("Liian pitkiä.");
  screen.getByText(`${t("meeting-this-point")}: ${t("meeting-different")}`);
  expect(screen.queryByText(t("meeting-agreed"))).toBeNull();
  expect(commands()).not.toContain("keep_meeting");
});

test("one that is opened again takes words", async () => {
  answer({
    hold_meeting: () => view(meeting({ ended })),
    reopen_meeting: () => view(meeting({ reopened: ended })),
  });
  render(Meeting_, { plan: "a", meeting: "m" });
  await follow(t("meeting-summary"));
  await press(t("meeting-reopen"));
  await press(t("meeting-reopen-ask.do"));
  await waitFor(() => expect(commands()).toContain("reopen_meeting"));
  await screen.findByRole("button", { name: t("meeting-end") });
  expect((await course()).every((count) => count > 0)).toBe(true);
});

test.each([
  [ended, "meeting-remove-ended"],
  [null, "meeting-remove-ask.says"],
] as const)("removing a meeting asks and names what goes: ended %s", async (end, says) => {
  answer({ meetings: () => told(false, [meeting({ ended: end })]), remove_meeting: () => null });
  render(Meetings, { plan: "a", onclose: () => {} });
  await fireEvent.click(await screen.findByRole("button", { name: t("meeting-remove") }));
  screen.getByText(t(says));
  expect(commands()).not.toContain("remove_meeting");
});

test.each([true, false])("the order of non-disclosure is told before a meeting: %s", async (order) => {
  answer({ meetings: () => told(order) });
  render(Meetings, { plan: "a", onclose: () => {} });
  await screen.findByText(t("meeting-none"));
  expect(screen.queryByText(t("meeting-order.meetings")) !== null).toBe(order);
});

test("under an order a letter is made when its place was looked at, and another place is looked at anew", async () => {
  answer({ arrange_meeting: () => "m", print_call: () => null });
  render(Call, { plan: "a", told: told(true), meeting: meeting({ place: "Luokka 12" }), onclose: () => {} });
  screen.getByText(t("meeting-order.call"));
  const prints = () => commands().filter((name) => name === "print_call").length;
  const look = () => fireEvent.click(screen.getByLabelText(t("meeting-order.place")));
  await press(t("meeting-call-print"));
  screen.getByText(t("meeting-order.unchecked"));
  expect(prints()).toBe(0);
  await look();
  await press(t("meeting-call-print"));
  await waitFor(() => expect(prints()).toBe(1));
  await fireEvent.input(screen.getByLabelText(t("meeting-place")), { target: { value: "Kotikatu 5" } });
  await press(t("meeting-call-print"));
  screen.getByText(t("meeting-order.unchecked"));
  expect(prints()).toBe(1);
});
