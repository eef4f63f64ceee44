/** Said of every field that is sealed. */
export const personalNote =
  "Personal: encrypted under the customer's own key before it leaves the process; no rule reads it, and erasing the customer " +
  'destroys the key';
