/** Numbers and choices of the family `decision` beyond contract §5. */
export const decisionParameters = {};
