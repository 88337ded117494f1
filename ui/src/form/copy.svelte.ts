// The live guardian's copy: drawn from the text as it is on the screen, saved or not. One request at a
// time, and of those that wait only the latest.
import { preview, type AnswerChange, type PreviewPage } from "../core/bindings";

/** Milliseconds after a key in which further keys are waited for: the copy is drawn once for all of them. */
export const SOON = 30;

/** The copy of a plan, page by page. */
export type Copy = ReturnType<typeof openCopy>;

type Wish = { field: string | null; page: number | null };

/** Opens the copy of this plan, with what of it is not saved yet. */
export function openCopy(plan: string, unwritten: () => AnswerChange[]) {
  let page = $state.raw<PreviewPage | null>(null);
  let failed = $state(false);
  let wish: Wish | null = null;
  let busy = false;
  let clock: ReturnType<typeof setTimeout> | undefined;

  async function ask(next: Wish): Promise<void> {
    wish = next;
    if (busy) return;
    busy = true;
    while (wish) {
      const { field, page: number }: Wish = wish;
      wish = null;
      try {
        page = await preview(plan, unwritten(), field, number);
        failed = false;
      } catch {
        failed = true;
      }
    }
    busy = false;
  }

  return {
    get page() {
      return page;
    },
    /** Whether the page shown is older than the text, because drawing it failed. */
    get failed() {
      return failed;
    },
    /** Shows the page that the field is on. */
    follow: (field: string | null) => ask({ field, page: null }),
    /** The same a moment later, when the text has changed: typing on does not put it off. */
    followSoon(field: () => string | null): void {
      clock ??= setTimeout(() => {
        clock = undefined;
        void ask({ field: field(), page: null });
      }, SOON);
    },
    /** Shows that page. */
    turn: (number: number) => ask({ field: null, page: number }),
    close: () => clearTimeout(clock),
  };
}
