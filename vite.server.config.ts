import { defineConfig } from 'vite'

/** The server as one module, and the threads that read PDFs and photos; Node runs no .tsx itself. Packages stay in node_modules. */
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
      input: {
        main: 'src/main.ts',
        'pdf-worker': 'src/features/attachments/pdf-worker.ts',
        'heic-worker': 'src/features/attachments/heic/heic-worker.ts',
      },
      // All in one folder: the server finds the thread beside itself.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
