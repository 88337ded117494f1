import { svelte, vitePreprocess } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte({ preprocess: vitePreprocess() }), svelteTesting()],
  resolve: {
    alias: { $assets: fileURLToPath(new URL("../assets", import.meta.url)) },
  },
  server: { fs: { allow: [".."] } },
  build: { target: "safari16", assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"] },
});
