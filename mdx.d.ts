declare module '*.mdx' {
  import type { MDXProps } from 'mdx/types';
  import type { ComponentType } from 'react';

  const Lesson: ComponentType<MDXProps>;
  export default Lesson;
}
