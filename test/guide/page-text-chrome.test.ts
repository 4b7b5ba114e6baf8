import { describe, expect, test } from 'vitest'
import { headings, pageGuide, said } from './page-guide.ts'

describe('what a page prints around its text gives nothing', () => {
  test.each([
    'Last updated 2 months ago',
    'Help improve this document in the forum (guidelines). Last updated 2 months ago.',
    'Edit on GitHub',
    'Edit this page',
    'Show channels and revisions',
    'Show information',
    'Was this page helpful?',
    'Share your thoughts',
    'Copy',
    'Copied!',
    'Skip to content',
    'Toggle Light / Dark / Auto color theme',
    'Select language',
    'We use cookies to improve your experience.',
    'Accept all cookies',
    '© 2025 Some Company Ltd. All rights reserved.',
    'Built with Sphinx',
    '1 Like',
    '3 replies',
    '1.2k views',
    'Reply',
    '5 min read',
    'Mar 2024',
    '12 March 2024',
    '3 days ago',
    'Thank you for signing up for our newsletter!',
    'Note',
  ])('%s', line => {
    expect(said(`${line}\n\nGuide\n\nIt is a guide.\n\n${line}\n\nIt ends.`).map(text => text.slice(2))).toEqual([
      'It is a guide.',
      'It ends.',
    ])
    expect(headings(`Guide\n\nIt is a guide.\n\n${line}\n\nIt ends.`)).toEqual([])
  })

  test.each<[string, string, readonly string[]]>([
    ['a label and its value', 'Platform:\n\nUbuntu\n\nIt is.', ['It is.']],
    ['a menu', 'Docs\nTutorials\nReference\nGuide\n\nIt is.', ['It is.']],
    ['pages before and after', 'It is.\n\nPrevious\nAn other page\nNext\nSome page', ['It is.']],
    ['where the page stands', 'Docs / How to / Security\n\nIt is.', ['It is.']],
    ['a name and its day', 'some_one\nMar 2024\n\nIt is.', ['It is.']],
  ])('%s', (_, text, expected) => {
    expect(pageGuide(text).statements.map(statement => statement.text)).toEqual(expected)
  })

  test('a list of the headings of the page', () => {
    const text = 'Guide\n\nOn this page\nStorage\nNetwork\nStorage\n\nIt is.\n\nNetwork\n\nIt was.'
    expect(headings(text)).toEqual(['Storage', 'Network'])
  })
})

describe('prose and headings stay', () => {
  test.each([
    'Copy the file to the host.',
    'Edit the file on GitHub or elsewhere, and then deploy it.',
    'Reply to each of the messages.',
    'The next page must be read.',
    'Use a platform: Ubuntu is one.',
    'Share your keys with nobody in your team and outside of it.',
    'You must accept cookies and then deploy the charm.',
  ])('%s', line => expect(said(`Guide\n\n${line}`)).toEqual([`3 ${line}`]))

  test.each(['Security', 'Reference', 'Resources', 'History', 'Next steps'])('%s above a sentence', line =>
    expect(headings(`Guide\n\nIt is.\n\nCopy\n\n${line}\n\nIt is a section.`)).toEqual([line]),
  )
})
