export { type Broker, missingForBroker, startBroker } from './broker.ts';
export { RestartableBroker } from './restartable-broker.ts';
