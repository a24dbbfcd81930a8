/** Numbers and choices of the family `document` beyond contract §5. */
export const documentParameters = {};
