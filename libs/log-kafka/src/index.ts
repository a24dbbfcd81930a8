export { LogGapError, LogRewoundError, LogUnavailableError, TopicUnfitError } from './errors.ts';
export { type LaneGroup, type LaneHolder, type Tenure, joinLanes } from './lane-group.ts';
export { LaneLostError, laneCheckpoint } from './lane-state.ts';
export { type KafkaLog, type KafkaLogOptions, openKafkaLog } from './open-kafka-log.ts';
export { type KafkaSettings, kafkaSettings, kafkaVariables } from './settings.ts';
export { type LaneProgress, groupProgress, projectorGroup } from './group-progress.ts';
