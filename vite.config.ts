import { defineConfig } from 'vite'

/** Browser code: a style sheet and small modules for each side, hashed names, no inline anything. */
export default defineConfig({
  base: '/_assets/',
  publicDir: false,
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsDir: '',
    modulePreload: false,
    cssMinify: 'lightningcss',
    target: 'es2022',
    rollupOptions: {
      input: {
        css: 'src/ui/browser/public.css',
        public: 'src/ui/browser/public.ts',
        apply: 'src/ui/browser/apply.ts',
        staffCss: 'src/ui/browser/staff.css',
        staff: 'src/ui/browser/staff.ts',
      },
    },
  },
})
