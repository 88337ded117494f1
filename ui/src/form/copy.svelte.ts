// The live guardian's copy: one request at a time, and of those that wait only the latest.
import { preview, type PreviewPage } from "../core/bindings";

/** The copy of a plan, page by page. */
export type Copy = ReturnType<typeof openCopy>;

type Wish = { field: string | null; page: number | null };

/** Opens the copy of this plan. */
export function openCopy(plan: string) {
  let page = $state.raw<PreviewPage | null>(null);
  let failed = $state(false);
  let wish: Wish | null = null;
  let busy = false;

  async function ask(next: Wish): Promise<void> {
    wish = next;
    if (busy) return;
    busy = true;
    while (wish) {
      const { field, page: number }: Wish = wish;
      wish = null;
      try {
        page = await preview(plan, field, number);
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
    /** Shows that page. */
    turn: (number: number) => ask({ field: null, page: number }),
  };
}
