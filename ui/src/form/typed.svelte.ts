// A text box whose text is not its answer: `14.5.` is the fourteenth of May. The text stays as typed
// while it means the present answer, and is told anew when the answer comes from elsewhere or is settled.

/** The text of such a box. */
export function typed(answer: () => unknown, tell: (answer: unknown) => string) {
  let own = $state.raw<{ text: string; answer: unknown } | null>(null);
  return {
    get text(): string {
      const now = answer() ?? null;
      return own && own.answer === now ? own.text : tell(now);
    },
    /** This text was typed, and this is what it means. */
    type(text: string, answer: unknown): void {
      own = { text, answer: answer ?? null };
    },
    /** The box was left: the text becomes that of the answer. */
    settle(): void {
      own = null;
    },
  };
}
