/**
 * A lesson as an ES module whose default export is a component. Throws where `readOutline` does, so a lesson with
 * bad frontmatter or a heading without id fails the build, as does one with a term that the glossary lacks.
 */
export declare function compileMdx(source: string, file: string): Promise<string>;
