import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Packages that change together are one file each, so that a new release leaves most of it in the cache. */
const groups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
  {
    name: 'antd',
    test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs|@emotion|stylis)[\\/]/,
    priority: 20,
  },
];

export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    // Every font stays a file of its own: a data: URL would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080' } },
});
