/** Numbers and choices of the family `plan` beyond contract §5. */
export const planParameters = {};
