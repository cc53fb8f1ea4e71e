import { type FormEvent, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, CardLink, pathWith, TextField, useSession } from '../../ui/index.ts';
import { homeOf } from './area-guard.ts';
import styles from './home-page.module.css';
import { useWebWords } from './words.ts';

/** "What do you want to do?" — one question, and the ways on. */
export function HomePage(): ReactNode {
  const word = useWebWords();
  const { actor } = useSession();
  return (
    <>
      <title>関所 Sekisho</title>
      <section className={styles.hero}>
        <p className={styles.eyebrow}>{word('web.home.eyebrow')}</p>
        <h1>{word('web.home.title')}</h1>
        <p className={styles.lead}>{word('web.home.lead')}</p>
        <FindGoods />
      </section>
      <div className={styles.cards}>
        <CardLink to="/calculator" icon="calculator" title={word('web.home.calculator')}>
          {word('web.home.calculator.text')}
        </CardLink>
        <CardLink to="/tariff" icon="search" title={word('web.home.tariff')}>
          {word('web.home.tariff.text')}
        </CardLink>
        <CardLink to={actor ? homeOf(actor.role) : '/sign-in'} icon="ship" title={word('web.home.declare')}>
          {word(actor ? 'web.home.declare.in' : 'web.home.declare.text')}
        </CardLink>
      </div>
      <section className={styles.promise} aria-labelledby="promise">
        <h2 id="promise">{word('web.home.promise')}</h2>
        <ul>
          <li>
            <b>{word('web.home.promise.reason')}</b>
            <span>{word('web.home.promise.reason.text')}</span>
          </li>
          <li>
            <b>{word('web.home.promise.here')}</b>
            <span>{word('web.home.promise.here.text')}</span>
          </li>
          <li>
            <b>{word('web.home.promise.limits')}</b>
            <span>{word('web.home.promise.limits.text')}</span>
          </li>
        </ul>
      </section>
    </>
  );
}

function FindGoods(): ReactNode {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const word = useWebWords();
  const find = (event: FormEvent): void => {
    event.preventDefault();
    void navigate(pathWith('/tariff', { q: text.trim() }));
  };
  return (
    <search>
      <form className={styles.find} onSubmit={find}>
        <TextField
          label={word('web.home.find')}
          hideLabel
          type="search"
          value={text}
          onChange={setText}
          placeholder={word('web.home.find.example')}
          maxLength={100}
        />
        <Button type="submit" tone="primary" icon="search">
          {word('web.home.find.go')}
        </Button>
      </form>
    </search>
  );
}
