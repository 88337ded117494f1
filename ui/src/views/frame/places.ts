// The sections and fields of a plan that one can go to by name.
import type { Place, PlanView } from "../../core/bindings";

/** A section or a field: its name, the section that a field is in, and its place. */
export type Named = { name: string; about: string; place: Place };

/** The sections and the fields that are shown now, in the order of the form. */
export function placesOf(plan: PlanView): Named[] {
  const shown = new Set(plan.state.shown);
  const at = (section: string, field: string): Place => ({
    section,
    field,
    row: null,
    column: null,
    range: null,
  });
  return plan.form.sections.flatMap((section) => {
    const fields = section.fields.filter((field) => shown.has(field.id));
    if (fields.length === 0) return [];
    return [
      { name: section.title, about: "", place: at(section.id, fields[0]!.id) },
      ...fields.map(({ id, label }) => ({ name: label, about: section.title, place: at(section.id, id) })),
    ];
  });
}
