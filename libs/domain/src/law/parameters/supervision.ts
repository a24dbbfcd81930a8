/** Numbers and choices of the family `supervision` beyond contract §5. */
export const supervisionParameters = {};
