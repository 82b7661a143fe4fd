//! Kinds of characters.

/// Blanks of any width, and marks that show nothing.
pub fn is_blank(ch: char) -> bool {
    ch.is_whitespace()
        || ch.is_control()
        || matches!(ch, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{ad}' | '\u{fe0e}' | '\u{fe0f}')
}

/// A Chinese character.
pub fn is_han(ch: char) -> bool {
    matches!(ch, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '〇')
}

/// A Chinese character of words: 〇 is a digit, and the rare ones stand in names alone.
pub fn is_plain_han(ch: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&ch)
}

/// How many digits a text begins with.
pub fn digits_in_front(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// How many digits end a text.
pub fn digits_at_end(text: &str) -> usize {
    text.bytes().rev().take_while(u8::is_ascii_digit).count()
}

/// A mark that ends a sentence.
pub fn is_stop(ch: char) -> bool {
    matches!(ch, '。' | '!' | '\u{ff01}' | '?' | '\u{ff1f}')
}

/// A mark that closes what stands before it: no line of its own begins with it.
pub fn closes(ch: char) -> bool {
    is_stop(ch)
        || matches!(
            ch,
            '\u{ff0c}'
                | ','
                | '、'
                | '\u{ff1b}'
                | ';'
                | '\u{ff1a}'
                | ':'
                | '”'
                | '’'
                | '》'
                | '〉'
                | '」'
                | '』'
                | '】'
                | '\u{ff09}'
                | ')'
                | '%'
                | '\u{ff05}'
                | '‰'
                | '℃'
        )
}

/// A mark after which the sentence must go on.
pub fn goes_on(ch: char) -> bool {
    matches!(ch, '\u{ff0c}' | ',' | '、' | '\u{ff08}' | '(' | '“' | '‘' | '《' | '〈' | '「' | '『' | '【' | '—' | '·')
}
