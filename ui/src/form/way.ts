// Ways through the form: which sections and fields come next, and where to begin.
import type { Failure, FieldView, Place, PlanState, PlanView, Rest, SectionView } from "../core/bindings";
import { t } from "../text/text.svelte";
import type { Saving } from "./journal";

/** The field as a place. */
const whole = (section: string, field: string): Place => ({
  section,
  field,
  row: null,
  column: null,
  range: null,
});

/** The sections that are shown now. */
export function shownSections(plan: PlanView, state: PlanState): SectionView[] {
  const shown = new Set(state.sections.filter((section) => section.shown).map((section) => section.id));
  return plan.form.sections.filter((section) => shown.has(section.id));
}

/** Whether the field is a choice: one of them is the language that the plan is written in. */
export const isChoice = (sections: SectionView[], id: string): boolean =>
  sections.some(({ fields }) => fields.some((field) => field.id === id && field.kind.kind === "choice"));

/** Whether the field lists attachments, which may be files. */
export const listsFiles = (sections: SectionView[], id: string): boolean =>
  sections.some(({ fields }) => fields.some((field) => field.id === id && field.kind.kind === "attachments"));

const shownFields = (section: SectionView, state: PlanState): FieldView[] =>
  section.fields.filter((field) => state.shown.includes(field.id));

/** The first shown field of a section. */
export function firstField(sections: SectionView[], id: string, state: PlanState): Place | null {
  const section = sections.find((section) => section.id === id);
  const field = section && shownFields(section, state)[0];
  return section && field ? whole(section.id, field.id) : null;
}

/** Where to begin: the place asked for, else where the person was, else the first field. */
export function startOf(plan: PlanView, asked: Place | null): Place {
  const shown = shownSections(plan, plan.state);
  const valid = (place: Place | null | undefined) =>
    shown.some(
      (section) =>
        section.id === place?.section &&
        shownFields(section, plan.state).some((field) => field.id === place.field),
    );
  if (asked && valid(asked)) return asked;
  if (plan.rest && valid(plan.rest.place)) return plan.rest.place;
  const first = shown[0] ?? plan.form.sections[0];
  return firstField(shown, first?.id ?? "", plan.state) ?? whole(first?.id ?? "", "");
}

/** The first field of the section so many steps away. */
export function sectionAfter(
  sections: SectionView[],
  state: PlanState,
  id: string,
  by: number,
): Place | null {
  const next = sections[sections.findIndex((section) => section.id === id) + by];
  return next ? firstField(sections, next.id, state) : null;
}

/** The field after this one, in the next section when this is the section's last. */
export function fieldAfter(sections: SectionView[], state: PlanState, place: Place): Place | null {
  const all = sections.flatMap((section) =>
    shownFields(section, state).map((field) => whole(section.id, field.id)),
  );
  return all[all.findIndex(({ field }) => field === place.field) + 1] ?? null;
}

/** The finding after or before this place in the order of the form; beyond the last, the first. `last` is
  the finding gone to before, when the person is still there: another may be at the same spot. */
export function findingAfter(
  state: PlanState,
  plan: PlanView,
  place: Place,
  by: 1 | -1,
  last: Place | null = null,
): Place | null {
  const fields = plan.form.sections.flatMap((section) => section.fields);
  const rank = ({ field, row, column, range }: Place): number[] => {
    const at = fields.findIndex(({ id }) => id === field);
    const kind = fields[at]?.kind;
    const columns = kind && "columns" in kind ? kind.columns.map(({ id }) => id) : [];
    return [at, row ?? -1, column === null ? -1 : columns.indexOf(column), range?.start ?? -1];
  };
  /** How far the finding is from the place, as exactly as the finding itself tells its place. */
  const from = (finding: Place): number => {
    const here = {
      ...place,
      ...(finding.row === null && { row: null }),
      ...(finding.column === null && { column: null }),
      ...(finding.range === null && { range: null }),
    };
    return compare(rank(finding), rank(here));
  };
  const all = state.places
    .filter((one, at) => state.places.findIndex((other) => isSame(one, other)) === at)
    .sort((left, right) => compare(rank(left), rank(right)));
  const at = last ? all.findIndex((one) => isSame(one, last)) : -1;
  if (at >= 0) return all[(at + by + all.length) % all.length]!;
  if (by === 1) return all.find((finding) => from(finding) > 0) ?? all[0] ?? null;
  return all.findLast((finding) => from(finding) < 0) ?? all.at(-1) ?? null;
}

/** The next field after this place that is as it was carried over and was not looked at; beyond the last, the
  first. None when nothing else is left. */
export function carriedAfter(sections: SectionView[], state: PlanState, place: Place): Place | null {
  const left = new Set(state.carried.map(({ field }) => field));
  const all = sections.flatMap((section) => section.fields.map((field) => whole(section.id, field.id)));
  const at = all.findIndex(({ field }) => field === place.field);
  const inTurn = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return inTurn.find(({ field }) => left.has(field)) ?? null;
}

/** The place with the caret behind what is written there: what has changed is mostly added. */
export function atEnd(
  sections: SectionView[],
  place: Place | null,
  answer: (field: string) => unknown,
): Place | null {
  const field = sections.flatMap(({ fields }) => fields).find(({ id }) => id === place?.field);
  const text = field && /^(long|short)_text$/.test(field.kind.kind) ? answer(field.id) : null;
  if (!place || typeof text !== "string") return place;
  return { ...place, range: { start: text.length, end: text.length } };
}

/** The place of a field; none where there is no such field. */
export function fieldOf(sections: SectionView[], id: string): Place | null {
  const section = sections.find(({ fields }) => fields.some((field) => field.id === id));
  return section ? whole(section.id, id) : null;
}

/** How the person rested in the plan, where the way leads back there; nothing where it leads elsewhere. */
export function restAt({ rest }: PlanView, place: Place | null): Rest | null {
  return rest && (!place || isSame(place, rest.place)) ? rest : null;
}

/** Whether two places are one. */
export function isSame(one: Place, other: Place): boolean {
  const tell = ({ field, row, column, range }: Place) =>
    JSON.stringify([field, row, column, range?.start, range?.end]);
  return tell(one) === tell(other);
}

function compare(left: number[], right: number[]): number {
  const at = left.findIndex((rank, index) => rank !== right[index]);
  return at < 0 ? 0 : left[at]! - right[at]!;
}

/** The cell in hand, in words. */
export function tellCell(plan: PlanView, place: Place | null): string {
  if (!place || place.row === null || place.column === null) return "";
  const field = plan.form.sections
    .flatMap((section) => section.fields)
    .find((field) => field.id === place.field);
  const columns = field && "columns" in field.kind ? field.kind.columns : [];
  const column = columns.find((column) => column.id === place.column);
  return column ? t("write-cell", { row: place.row + 1, column: column.label }) : "";
}

/** Why the text could not be saved. */
export function unsaved(saving: Saving): Failure {
  if (saving.kind === "failed") return saving.failure;
  return { code: saving.kind === "full" ? "disk-full" : "disk-error", details: {} };
}

/** What is being written or read. */
export function tellPlan({ draft, version, next_version, part_of }: PlanView): string {
  if (part_of) return t("part-status", { name: part_of.asker || t("part-of-nobody") });
  return draft ? t("write-draft-of", { version: next_version }) : t("write-issued", { version });
}

/** Goes from finding to finding: one that led elsewhere than where it says is still the one gone to last. */
export function goesThroughFindings(show: (place: Place) => Promise<void>, here: () => Place) {
  /** The finding gone to last, and where that led; no place while on the way. */
  let visited: { finding: Place; at: Place | null } | null = null;
  return {
    async go(at: Place, after: (at: Place, last: Place | null) => Place | null): Promise<void> {
      const last = visited && (!visited.at || isSame(visited.at, at)) ? visited.finding : null;
      const next = after(at, last);
      if (!next) return;
      visited = { finding: next, at: null };
      await show(next);
      if (visited.finding === next) visited.at = here();
    },
  };
}
