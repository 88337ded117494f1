import { expect, test } from "vitest";
import { missing } from "./deliveries";

const elina = { recipient: "Elina", way: "paper_in_hand", date: "2026-10-02" };
const mikael = { recipient: "Mikael", way: "mail", date: "2026-10-02" };

test.each([
  ["an empty table lacks all", [elina, mikael], [], [elina, mikael]],
  ["a row that says more is the delivery", [elina], [{ ...elina, scope: "whole" }], []],
  ["a row of another day is not", [elina], [{ ...elina, date: "2026-10-03" }], [elina]],
  ["two that are alike are two", [elina, elina], [elina], [elina]],
  ["what only the table says stays out of it", [mikael], [elina, mikael], []],
])("%s", (_, rows, there, left) => expect(missing(rows, there)).toEqual(left));
