// For tests of the views: a core that answers from a table, and a plan to show.
import { vi } from "vitest";
import type { Contacts, FindingView, PlanView, Severity } from "../../core/bindings";

/** What the core answers, by command; a function may throw a failure. */
export type Answers = Record<string, (given: Record<string, unknown>) => unknown>;

/** The commands that were asked, in order. */
export const asked: [command: string, given: Record<string, unknown>][] = [];

/** Nothing that an order of non-disclosure would keep back. */
export const noContacts: Contacts = { under_order: false, unread: [], fields: [], unmarked: false };
/** Contact data in a version that does not say the order. */
export const unmarked = (...fields: string[]): Contacts => ({
  under_order: true,
  unread: [],
  fields,
  unmarked: fields.length > 0,
});

const usual: Answers = { contacts_in: () => noContacts };
let answers: Answers = {};
const listening: [signal: string, then: () => void][] = [];

/** Sets what the core answers from now on. */
export function answer(next: Answers): void {
  answers = next;
  asked.length = 0;
}

/** In the place of `core/call.ts`. */
export const call = {
  call: vi.fn(async (command: string, given: Record<string, unknown>) => {
    asked.push([command, given]);
    return (answers[command] ?? usual[command])?.(given);
  }),
  asFailure: (error: unknown) => error,
  onSignal: (signal: string, then: () => void) => {
    const entry: (typeof listening)[number] = [signal, then];
    listening.push(entry);
    return () => void listening.splice(listening.indexOf(entry), 1);
  },
  given: () => null,
  here: vi.fn(async () => undefined),
  stayAbove: async () => undefined,
};

/** The shell tells the page something. */
export function signal(name: string): void {
  for (const [known, then] of [...listening]) if (known === name) then();
}

/** A finding of this weight. */
export const finding = (id: string, severity: Severity): FindingView => ({
  id,
  severity,
  title: `title ${id}`,
  remedy: `remedy ${id}`,
  rule: "",
  law: [],
  where_: `where ${id}`,
  place: { section: "s", field: id, row: null, column: null, range: null },
  next: null,
  dismissed: null,
});

/** A plan with a draft, whose reason for issuing is chosen. */
export const plan = {
  id: "p",
  draft: true,
  version: 0,
  next_version: 1,
  answers: { why: "a" },
  form: {
    reasons: [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ],
    reason_field: "why",
    followed: true,
    ehoks: false,
  },
} as unknown as PlanView;

// The page of the tests has no dialogs of its own: they open and close, and nothing lies behind them.
HTMLDialogElement.prototype.showModal ??= function () {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function () {
  this.open = false;
};
