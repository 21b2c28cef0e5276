import { createContext } from 'react';

/** The name of the lesson around a part, as in its address; undefined outside of lessons. */
export const LessonContext = createContext<string | undefined>(undefined);
