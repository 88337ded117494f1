/** The forms in which a plan leaves the program as a file: one entry each. */
import {
  export_plan,
  save_archive,
  save_loose,
  type AnswerChange,
  type SavedFile,
} from "../../core/bindings";
import { t } from "../../text/text.svelte";

/** What is exported: a version, or the draft, which is number 0. */
export type Source = {
  plan: string;
  number: number;
  /** Whether it is what the plan says now: the draft or, when none is written, the newest version. */
  now: boolean;
  /** The version that goes to the next school; 0 when there is none. */
  issued: number;
  /** What the vault has not taken of the draft. */
  changes: AnswerChange[];
};

/** A form: its name, what it is for, whether it can be had of this source, and how it is saved. */
export type Form = {
  id: string;
  name: () => string;
  text: () => string;
  of: (source: Source) => boolean;
  /** Nothing for what has a dialog of its own. */
  save: ((source: Source) => Promise<SavedFile>) | null;
};

/** The forms, those that are wanted most first. */
export const forms: Form[] = [
  {
    id: "docx",
    name: () => t("loose-form-docx"),
    text: () => t("loose-form-docx-text"),
    of: () => true,
    save: ({ plan, number, changes }) => save_loose(plan, number, "docx", changes),
  },
  {
    id: "odt",
    name: () => t("loose-form-odt"),
    text: () => t("loose-form-odt-text"),
    of: () => true,
    save: ({ plan, number, changes }) => save_loose(plan, number, "odt", changes),
  },
  {
    id: "text",
    name: () => t("loose-form-text"),
    text: () => t("loose-form-text-text"),
    of: () => true,
    save: ({ plan, number, changes }) => save_loose(plan, number, "text", changes),
  },
  {
    id: "plan",
    name: () => t("loose-form-plan"),
    text: () => t("loose-form-plan-text"),
    of: ({ now }) => now,
    save: ({ plan, changes }) => export_plan(plan, changes),
  },
  {
    id: "transfer",
    name: () => t("loose-form-transfer"),
    text: () => t("loose-form-transfer-text"),
    of: ({ issued }) => issued > 0,
    save: null,
  },
  {
    id: "archive",
    name: () => t("loose-form-archive"),
    text: () => t("loose-form-archive-text"),
    of: ({ number }) => number > 0,
    save: ({ plan }) => save_archive(plan),
  },
];
