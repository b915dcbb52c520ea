import { defineConfig } from 'vite'

/** The server as one module, and the thread that reads PDFs; Node runs no .tsx itself. Packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { main: 'src/main.ts', 'pdf-worker': 'src/features/attachments/pdf-worker.ts' },
      // All in one folder: the server finds the thread beside itself.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
