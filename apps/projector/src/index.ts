export { type Rebuilding, rebuild } from './rebuild.ts';
export { Projector, type ProjectorParts } from './projector.ts';
export { RunLoop } from './run-loop.ts';
export { ledgerSums, verify } from './verify.ts';
export { fingerprintOf } from './fingerprint.ts';
export { StepMemory, startOf, type Progress } from './step.ts';
export { type LaneReport, Lanes, type LanesParts } from './lanes/lanes.ts';
export { References, visiblePosition } from './lanes/references.ts';
export { ParkingLot } from './parking.ts';
