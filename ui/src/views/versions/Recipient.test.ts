import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { CopyView, DeliveryView, RecipientView } from "../../core/bindings";
import Recipient from "./Recipient.svelte";

const delivery: DeliveryView = {
  number: 3,
  copy: 1,
  extract: false,
  way: "by_hand",
  day: "2026-10-02",
  note: "Ruotsinkielinen yhteenveto mukana",
  recorder: "Sirpa Aalto",
  awaits_paper: false,
  waived: null,
  papers: [],
};
const paper = { number: 2, pages: 1, filed: "2026-10-09T10:00:00+03:00", filer: "Sirpa Aalto" };
const copy: CopyView = {
  number: 2,
  edition: { print: "large", second: "sv", without: ["x"], extract: null },
  basis: { basis: "named" },
  outlet: "printer",
  made: "2026-10-01T10:00:00+03:00",
  maker: "Sirpa Aalto",
};

const acts = { onpaper: vi.fn(), ongiven: vi.fn(), onfile: vi.fn(), onstrike: vi.fn() };
const show = (recipient: Partial<RecipientView>) =>
  render(Recipient, {
    recipient: { name: "Elina", foreseen: true, state: "given", copies: [], deliveries: [], ...recipient },
    ...acts,
  });

test.each<[Partial<RecipientView>, string[]]>([
  [{ state: "waiting" }, ["Odottaa kopiota."]],
  [
    { state: "made", copies: [copy] },
    ["Kopio 2 tulostettu 1.10.2026. Ei vielä annettu. (isoteksti, vakiotekstit myös ruotsiksi, ote)"],
  ],
  [
    { deliveries: [{ ...delivery, papers: [paper] }] },
    [
      "Paperina kädestä käteen 2.10.2026, kopio 1.",
      "Ruotsinkielinen yhteenveto mukana",
      "Allekirjoitettu paperi liitetty 9.10.2026",
    ],
  ],
  [
    { state: "awaits_paper", deliveries: [{ ...delivery, copy: null, way: "post", awaits_paper: true }] },
    ["Postissa 2.10.2026, ilman kopionumeroa.", "Odottaa allekirjoitettua paperia."],
  ],
  [
    { deliveries: [{ ...delivery, note: "", extract: true }] },
    ["Paperina kädestä käteen 2.10.2026, kopio 1. Ote."],
  ],
  [{ deliveries: [{ ...delivery, waived: "muutti" }] }, ["Paperia ei enää odoteta: muutti"]],
])("the state of a recipient is said in words: %#", (recipient, words) => {
  show(recipient);
  for (const word of words) expect(screen.getByText(word)).toBeTruthy();
});

test("what can be done next leads to its entry", async () => {
  show({
    state: "awaits_paper",
    copies: [copy],
    deliveries: [{ ...delivery, awaits_paper: true, papers: [paper] }],
  });
  await fireEvent.click(screen.getByRole("button", { name: "Merkitse annetuksi: Elina" }));
  expect(acts.ongiven).toHaveBeenCalledWith(copy);
  await fireEvent.click(screen.getByRole("button", { name: "Liitä paperi: Elina" }));
  expect(acts.onfile).toHaveBeenCalledWith(3);
  await fireEvent.click(screen.getByRole("button", { name: /Allekirjoitettu paperi/ }));
  expect(acts.onpaper).toHaveBeenCalledWith(paper, "Elina");
  for (const [words, entry] of [
    ["Kopio 2 on virhe…", { entry: "copy", number: 2 }],
    ["Merkintä 3 on virhe…", { entry: "delivery", number: 3 }],
    ["Paperia ei enää odoteta…", { entry: "wait", number: 3 }],
  ] as const) {
    await fireEvent.click(screen.getByText(words));
    expect(acts.onstrike).toHaveBeenLastCalledWith(entry);
  }
});
