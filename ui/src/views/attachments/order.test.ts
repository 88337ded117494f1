import { expect, test } from "vitest";
import { inOrder } from "./order";

const file = (file: string) => ({ file, short: file, name: file, pages: 1, size: 1, here: true });

test("files are those of the list, in its order and by its names", () => {
  const value = [
    { title: "toinen", file: "b" },
    { title: "paperilla" },
    { file: "a" },
    { title: "uusi", file: "c" },
  ];
  const shown = inOrder([file("a"), file("b")], value);
  expect(shown.map(({ file, name }) => [file, name])).toEqual([
    ["b", "toinen"],
    ["a", ""],
  ]);
  expect(inOrder([file("a")], null)).toEqual([]);
});
