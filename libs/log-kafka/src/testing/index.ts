export { type Broker, missingForBroker, startBroker } from './broker.ts';
