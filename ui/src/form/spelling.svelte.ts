// Words that no dictionary knows, by text: a box asks for its text when the hands rest, and the core answers from
// beside the workspace, so that no key waits. Between the answers the marks move along with the text around them.
import { getContext, setContext } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import { keep_word, skip_word, spell, type Range } from "../core/bindings";
import { markAt, moved } from "./pieces";

/** Milliseconds without a key after which a text is looked at. */
export const REST = 600;
/** How many texts are remembered: more than a section shows at once. */
const MOST = 400;

const key = Symbol("spelling");

/** The spelling of a plan. */
export type Spelling = ReturnType<typeof openSpelling>;

/** Opens the spelling of this plan; what goes wrong there is only not marked. */
function openSpelling(plan: string) {
  const known = new SvelteMap<string, Range[]>();
  const boxes = new WeakMap<Element, () => Range[]>();
  let round = $state(0);
  let waiting = new Set<string>();
  let busy = false;

  async function ask(text: string): Promise<void> {
    if (known.has(text)) return;
    waiting.add(text);
    if (busy) return;
    busy = true;
    // What else is asked for in the same breath goes along.
    await Promise.resolve();
    while (waiting.size > 0) {
      const texts = [...waiting];
      waiting = new Set();
      const of = round;
      try {
        const marks = await spell(plan, texts);
        if (of === round) texts.forEach((text, at) => known.set(text, marks[at] ?? []));
        else texts.forEach((text) => waiting.add(text));
      } catch {
        break;
      }
      for (const old of [...known.keys()].slice(0, Math.max(0, known.size - MOST))) known.delete(old);
    }
    busy = false;
  }

  /** Everything is looked at anew: the words that are known are others now. */
  function anew(): void {
    round += 1;
    known.clear();
  }

  return {
    /** The plan. */
    plan,
    /** Counts how often everything was to be looked at anew. */
    get round() {
      return round;
    },
    /** The marks of this text; nothing while it was not looked at. */
    marks: (text: string): Range[] | undefined => known.get(text),
    ask,
    anew,
    /** Tells of a box which marks show in it, until the answer is called. */
    hold(box: Element, marks: () => Range[]): () => void {
      boxes.set(box, marks);
      return () => void boxes.delete(box);
    },
    /** The marks in this box. */
    in: (box: Element): Range[] => boxes.get(box)?.() ?? [],
    /** Takes a word among the teacher's own. */
    async keep(word: string): Promise<void> {
      await keep_word(word);
      anew();
    },
    /** Leaves a word as it is for now. */
    async skip(word: string): Promise<void> {
      await skip_word(word);
      anew();
    },
  };
}

/** Opens the spelling of a plan and gives it to the form's parts. */
export const startSpelling = (plan: string): Spelling => setContext(key, openSpelling(plan));

/** The marks in a box of text, while it is written in and when it rests. */
export function spelled(text: () => string, box: () => Element | undefined) {
  const spelling = getContext<Spelling | null | undefined>(key) ?? null;
  let last = { text: "", marks: [] as Range[] };
  /** Where the cursor was after the last key: the word there is being written. */
  let cursor = $state<number | null>(null);
  let seen = -1;

  const marks = $derived.by(() => {
    const now = text();
    const told = now === "" ? [] : spelling?.marks(now);
    last = { text: now, marks: told ?? moved(last.text, last.marks, now) };
    const writing = markAt(last.marks, cursor);
    return writing ? last.marks.filter((mark) => mark !== writing) : last.marks;
  });

  if (spelling) {
    $effect(() => {
      const now = text();
      const { round } = spelling;
      if (now === "" || spelling.marks(now)) return;
      const clock = setTimeout(() => void spelling.ask(now), seen === round ? REST : 0);
      seen = round;
      return () => clearTimeout(clock);
    });
    $effect(() => {
      const element = box();
      if (element) return spelling.hold(element, () => (void marks, last.marks));
    });
  }

  return {
    get marks(): Range[] {
      return marks;
    },
    /** A key was typed, and the cursor stands here now. */
    typed: (at: number | null): void => void (cursor = at),
    /** The cursor went elsewhere without typing. */
    went(at: number | null): void {
      if (cursor !== null && cursor !== at) cursor = null;
    },
  };
}
