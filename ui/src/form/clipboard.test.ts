import { expect, test } from "vitest";
import { cellsOfHtml } from "./clipboard";

const rows = (body: string) =>
  `<html><body><!--StartFragment--><table>${body}</table><!--EndFragment--></body></html>`;

test.each<[string, string, string[][] | null]>([
  ["no table", "<p>a\tb</p>", null],
  ["a lone cell is a text", rows("<tr><td>a</td></tr>"), null],
  [
    "Word: paragraphs within a cell are lines, source lines are not",
    rows(
      "<tr><td><p class=MsoNormal>Tavoite\n  yksi<o:p></o:p></p><p>toinen</p></td><td><p>a<br>b</p></td></tr>" +
        "<tr><td><p>&nbsp;</p></td><td><p>c</p></td></tr>",
    ),
    [
      ["Tavoite yksi\ntoinen", "a\nb"],
      ["", "c"],
    ],
  ],
  [
    "merged cells",
    rows(
      "<tr><th colspan=2>otsikko</th><td>1</td></tr><tr><td rowspan=2>a</td><td>b</td><td>c</td></tr>" +
        "<tr><td>d</td><td>e</td></tr>",
    ),
    [
      ["otsikko", "", "1"],
      ["a", "b", "c"],
      ["", "d", "e"],
    ],
  ],
  [
    "scripts and styles are no text",
    rows("<tr><td><style>p{}</style>a<script>b</script></td><td>c</td></tr>"),
    [["a", "c"]],
  ],
  [
    "a span without end",
    rows("<tr><td colspan=9999>a</td><td>b</td></tr>"),
    [["a", ...Array<string>(99).fill(""), "b"]],
  ],
  ["emoji and marks", rows("<tr><td>👩🏽‍🏫 e\u0301</td><td>שלום</td></tr>"), [["👩🏽‍🏫 e\u0301", "שלום"]]],
])("%s", (_, html, cells) => expect(cellsOfHtml(html)).toEqual(cells));
