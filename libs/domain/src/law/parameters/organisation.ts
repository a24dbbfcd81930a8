/** Numbers and choices of the family `organisation` beyond contract §5. */
export const organisationParameters = {};
