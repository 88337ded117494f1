// Draws of a long table only the rows in sight, wherever it scrolls.
import { tick } from "svelte";
import type { PlanRow } from "../../core/bindings";
import { drawn, type Drawn } from "./window";

const many = 50;
const usual = 45;

/** The rows to draw of these plans, whose rows lie in this body. */
export function windowed(plans: () => PlanRow[], body: () => HTMLElement | undefined) {
  let top = $state(0);
  let bottom = $state(900);
  let measured = $state.raw(new Map<string, number>());

  const long = $derived(plans().length > many);
  const heights = $derived(plans().map((plan) => measured.get(plan.id) ?? usual));
  const part = $derived<Drawn>(
    long ? drawn(heights, top, bottom) : { first: 0, last: plans().length, above: 0, below: 0 },
  );

  // The table scrolls in its pane or, in a narrow window, with the whole page.
  function look(): void {
    const edge = body()?.getBoundingClientRect().top;
    if (edge === undefined) return;
    top = -edge;
    bottom = window.innerHeight - edge;
  }

  $effect(() => {
    if (!long) return;
    look();
    document.addEventListener("scroll", look, { capture: true, passive: true });
    window.addEventListener("resize", look);
    return () => {
      document.removeEventListener("scroll", look, { capture: true });
      window.removeEventListener("resize", look);
    };
  });

  // Rows with long names are higher: their true heights replace the usual one once they have been drawn.
  $effect(() => {
    const rows = body();
    if (!long || !rows) return;
    void part;
    const next = new Map(measured);
    for (const row of rows.querySelectorAll<HTMLElement>("tr[data-plan]")) {
      next.set(row.dataset.plan ?? "", row.getBoundingClientRect().height);
    }
    const changed = [...next].some(([id, height]) => (measured.get(id) ?? usual) !== height);
    if (changed) measured = next;
  });

  return {
    get part(): Drawn {
      return part;
    },
    /** Draws this row, if it is not drawn. */
    async reveal(row: number): Promise<void> {
      if (row >= part.first && row < part.last) return;
      top = heights.slice(0, row).reduce((sum, height) => sum + height, 0);
      bottom = top + window.innerHeight;
      await tick();
    },
  };
}
