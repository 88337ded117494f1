// Numbers of pages as people say them: `2, 5–7`.

/** The numbers in order, those that follow one another as one run. */
export function runs(numbers: number[]): string {
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  const ends = numbers.filter((number) => !numbers.includes(number + 1));
  return starts.map((start, at) => tell(start, ends[at] ?? start)).join(", ");
}

function tell(start: number, end: number): string {
  if (start === end) return `${start}`;
  return end === start + 1 ? `${start}, ${end}` : `${start}–${end}`;
}
