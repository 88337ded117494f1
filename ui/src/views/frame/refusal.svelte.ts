// What is said beside a field when the core refuses what was typed in it: in the language of now, also
// when that is changed while it is read.
import type { Failure } from "../../core/bindings";
import { asFailure } from "../../core/call";
import { fail } from "../../core/desk.svelte";
import { explain } from "../../text/text.svelte";

/** A field's refusal: these failures are said beside it, every other one as usual. */
export function refusal(...codes: Failure["code"][]) {
  let failure = $state.raw<Failure | null>(null);
  return {
    /** What happened and what to do; nothing when nothing was refused. */
    get words(): string | undefined {
      const said = failure && explain(failure);
      return said ? `${said.what} ${said.todo}` : undefined;
    },
    /** What was thrown; says whether it is the field's. */
    take(error: unknown): boolean {
      const next = asFailure(error);
      if (!codes.includes(next.code)) return (fail(next), false);
      failure = next;
      return true;
    },
    /** Something else is being typed or tried. */
    clear(): void {
      failure = null;
    },
  };
}
