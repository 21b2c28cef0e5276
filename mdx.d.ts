declare module '*.mdx' {
  import type { LessonModule } from '@/content/lesson-module';

  const Lesson: LessonModule['default'];
  export default Lesson;
  export const flows: LessonModule['flows'];
}
