import { FamilyBadge } from '@/components/message/family-badge';
import { RuleList } from '@/components/rules/rule-list';
import { Fact, FactList } from '@/components/ui/fact-list';
import { listed } from '@/components/ui/listed';
import { ReferenceArticle } from '@/components/ui/reference-article';
import { RfcLink } from '@/components/ui/rfc-link';
import { SiteLink } from '@/components/ui/site-link';
import { TitledSection } from '@/components/ui/titled-section';
import { familyLetters } from '@/lib/explain/family-letters';
import type { Production } from '@/lib/explain/reference/production';
import { ExampleMessage } from './example-message';
import { FieldWords } from './field-words';
import styles from './header-article.module.css';
import { HeaderPart, Kin } from './header-part';
import { PlaceList } from './place-list';
import type { ShownHeader } from './shown-header';
import { TaughtList } from './taught-list';

/** All there is to say of a start line or a header field, for looking up. */
export function HeaderArticle({ header }: { readonly header: ShownHeader }) {
  const { name, compact, whole, parts, example, grammar, others, rules, taught } = header;
  return (
    <ReferenceArticle
      catalogue={{ href: '/headers/', title: 'Header fields' }}
      group={familyLetters[whole.family].title}
      title={
        <>
          <h1 className={styles.title}>
            {name}
            {compact === null ? null : (
              <span className={styles.compact}>
                {' '}
                <span className="visually-hidden">, compact form </span>
                <code>{compact}</code>
              </span>
            )}
          </h1>
          <FamilyBadge family={whole.family} />
        </>
      }
      words={
        <div className={styles.reasons} id="whole">
          <FieldWords field={whole} />
          <Kin kin={whole.kin} />
        </div>
      }
      facts={<Facts header={header} />}
    >
      <TitledSection id="in-a-message" title="In a message">
        <ExampleMessage name={name} example={example} />
      </TitledSection>
      {parts.length === 0 ? null : (
        <TitledSection id="its-parts" title="Its parts">
          <div>
            {parts.map((part) => (
              <HeaderPart key={part.name} part={part} />
            ))}
          </div>
        </TitledSection>
      )}
      {grammar.length === 0 ? null : (
        <TitledSection id="its-grammar" title="How it is written">
          <Grammar grammar={grammar} />
        </TitledSection>
      )}
      {whole.places.length === 0 ? null : (
        <TitledSection id="in-the-flows" title="In the flows of RFC 3665">
          <PlaceList places={whole.places} />
        </TitledSection>
      )}
      {others.length === 0 ? null : (
        <TitledSection
          id="in-other-flows"
          title={whole.places.length === 0 ? 'In the flows' : 'In other flows'}
        >
          <PlaceList places={others} />
        </TitledSection>
      )}
      {taught.length === 0 ? null : (
        <TitledSection id="in-the-lessons" title="In the lessons">
          <TaughtList taught={taught} />
        </TitledSection>
      )}
      {rules.length === 0 ? null : (
        <TitledSection id="its-rules" title={rules.length === 1 ? 'The rule about it' : 'The rules about it'}>
          <RuleList rules={rules} />
        </TitledSection>
      )}
    </ReferenceArticle>
  );
}

function Facts({ header }: { readonly header: ShownHeader }) {
  const { isStartLine, compact, values, presence, whole, parts } = header;
  return (
    <FactList>
      <Fact name="Defined in">
        <RfcLink source={whole.spec} />
      </Fact>
      {presence === null ? null : <Fact name="In a registration">{presence}</Fact>}
      {isStartLine ? null : (
        <Fact name="Name and values">
          {compact === null ? 'It has no compact form.' : `The compact form of its name is ${compact}.`}{' '}
          {VALUES[values]}
        </Fact>
      )}
      {parts.length === 0 ? null : (
        <Fact name="Parts">
          <span className={styles.parts}>
            {parts.map(({ name }) => (
              <a key={name} href={`#${name}`}>
                <code>{name}</code>
              </a>
            ))}
          </span>
        </Fact>
      )}
      {whole.terms.length === 0 ? null : (
        <Fact name="Glossary">
          {listed(
            whole.terms.map(({ href, title }) => (
              <SiteLink key={href} href={href}>
                {title}
              </SiteLink>
            )),
          )}
        </Fact>
      )}
    </FactList>
  );
}

const VALUES: Readonly<Record<ShownHeader['values'], string>> = {
  one: 'It stands at most once, with one value.',
  list: 'There may be several values: in one field with commas between them, or in several fields.',
  fields:
    'There may be several, each in a field of its own: they are never joined by a comma, since each has commas within.',
};

/** The rules of the RFCs, in their notation. */
function Grammar({ grammar }: { readonly grammar: readonly Production[] }) {
  const specs = [...new Set(grammar.map(({ spec }) => spec))];
  return (
    <>
      <dl className={styles.grammar} translate="no">
        {grammar.map(({ rule, is }) => (
          <div key={rule}>
            <dt>{rule}</dt>
            <dd>{is}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.sources}>
        In the notation of RFC 5234, from {listed(specs.map((spec) => <RfcLink key={spec} source={spec} />))}.
      </p>
    </>
  );
}
