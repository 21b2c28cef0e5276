/** What the flows that were made for a lesson have in common: no document prints them. */
export const ofALesson = { source: 'For a lesson', printed: {}, differences: [] } as const;
