import { render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../../core/call", async () => (await import("../testing/desk")).call);
import type { TransferView, Verified } from "../../core/bindings";
import { t } from "../../text/text.svelte";
import { answer } from "../testing/desk";
import Came from "./Came.svelte";

const verified: Verified = {
  name: "copy.pdf",
  integrity: "intact",
  signer: "unknown",
  signatures: [],
  changes: [],
  allowed: [],
  pages: 4,
  copy_of: null,
  agreement: { verdict: "same", says: "", places: [] },
  version: {
    pupil: "Aino Esimerkki",
    class: "4B",
    title: "HOJKS",
    number: 1,
    issued: null,
    issuer: "Sari Laine",
    id: "1",
    extract: false,
  },
  reception: null,
};
const view = (more: Partial<TransferView> = {}): TransferView => ({
  from: "Sari Laine",
  school: "Mäntylän koulu",
  to: "Koivulan koulu",
  basis: "Laki",
  made: "2026-11-20T10:00:00+02:00",
  attachments: [],
  left: [],
  verified,
  ...more,
});

beforeEach(() => answer({}));

test("a package says who sent it, on what, and that no attachment came", () => {
  render(Came, { transfer: view() });
  screen.getByRole("heading", { name: t("transfer-came", { pupil: "Aino Esimerkki" }) });
  for (const said of ["Sari Laine, Mäntylän koulu", "Koivulan koulu", "Laki"]) screen.getByText(said);
  screen.getByText(t("transfer-came-attachments-none"));
  expect(screen.queryByText(t("transfer-came-left"))).toBeNull();
});

test("an attachment that is not taken is named, with what to do", () => {
  render(Came, { transfer: view({ attachments: ["Lausunto"], left: ["Suuri", "Piilossa"] }) });
  screen.getByText("Lausunto");
  screen.getByText(t("transfer-came-left"));
  screen.getByText(t("transfer-came-left-text", { names: "Suuri, Piilossa" }));
});
