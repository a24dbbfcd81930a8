/** Numbers and choices of the family `staff` beyond contract §5. */
export const staffParameters = {};
