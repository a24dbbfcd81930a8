export { type IngestionParts, createIngestion } from './create-ingestion.ts';
export { type DemoChunk, demoDistrict } from './demo/demo-district.ts';
