/** Numbers and choices of the family `service` beyond contract §5. */
export const serviceParameters = {};
