// What every control of a field is given. A control shows an answer and says when it changes; it knows
// no rule, no other field and no storage.
import type { ChoicePlace, KindView } from "../core/bindings";

/** What a control of this kind is given. */
export interface Control<Kind extends KindView["kind"] = KindView["kind"]> {
  /** The id of the element that the label names. */
  id: string;
  kind: Extract<KindView, { kind: Kind }>;
  /** The answer in the JSON form of its kind; null when there is none. */
  value: unknown;
  /** The answer is this now. */
  onchange: (value: unknown) => void;
  /** Ids of the texts that describe the field. */
  described?: string | undefined;
  /** The id of the label, for controls made of several. */
  labelled?: string | undefined;
  /** The control's name where no label is shown: in a cell. Such a control has no words around it. */
  name?: string | undefined;
  /** Whether nothing can be issued without an answer: a choice once made is changed, not taken away. */
  needed?: boolean;
  /** Whether what is wrong is said under the field: then it is not said beside the box too. */
  noted?: boolean;
  /** Where it is chosen from a list, when it is not only typed. */
  at?: ChoicePlace | undefined;
  /** A choice was made: its text, and what it fills beside it, by column or field. */
  onchoose?: ((text: string, fills: Record<string, unknown>) => void) | undefined;
  /** The letter that opened the cell, for a control that is no box of text. */
  begun?: string | undefined;
}
