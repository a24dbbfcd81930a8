/** Numbers and choices of the family `enforcement` beyond contract §5. */
export const enforcementParameters = {};
