//! Radicals for the characters that look like them: readers of PDF files give ⼯作 and 增⻓ for 工作 and 增长.
//!
//! One character stands for one, of as many bytes, as with traditional characters; but these are slips of a machine, and nobody wants
//! them back in a name.

use std::borrow::Cow;

/// The characters of U+2F00 and on, in their simplified forms.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳\
    心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立\
    竹米纟缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艹虍虫血行衣襾见角言谷豆豕豸贝赤走足身车辛辰辵邑酉釆里金长门阜隶隹雨青非\
    面革韦韭音页风飞食首香马骨高髟斗鬯鬲鬼鱼鸟卤鹿麦麻黄黍黑黹黾鼎鼓鼠鼻齐齿龙龟龠";
/// The forms of simplified writing, each behind its radical.
const SUPPLEMENT: &str = "⺟母⺠民⺣火⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻯龙";

/// The text with characters for radicals; the text itself where it has none.
pub fn folded(source: &str) -> Cow<'_, str> {
    // Their first byte is that of marks (“ ” …), their second is none that marks of Chinese have.
    if !source.as_bytes().windows(2).any(|pair| pair[0] == 0xe2 && (0xba..=0xbf).contains(&pair[1])) {
        return Cow::Borrowed(source);
    }
    let kangxi: Vec<char> = KANGXI.chars().collect();
    Cow::Owned(source.chars().map(|ch| character(ch, &kangxi)).collect())
}

fn character(ch: char, kangxi: &[char]) -> char {
    match ch {
        '\u{2e80}'..='\u{2eff}' => SUPPLEMENT.split_once(ch).and_then(|(_, behind)| behind.chars().next()).unwrap_or(ch),
        '\u{2f00}'..='\u{2fd5}' => kangxi.get(ch as usize - 0x2f00).copied().unwrap_or(ch),
        _ => ch,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn radicals_of_a_pdf() {
        assert_eq!(folded("⼀、⼯作回顾：⽣产总值增⻓6%，接待游客12万⼈次，⻔店⾦⾊⿓头"), "一、工作回顾：生产总值增长6%，接待游客12万人次，门店金色龙头");
        assert!(matches!(folded("“十四五”——工作…①②→≥∶●"), Cow::Borrowed(_)));
        assert_eq!(KANGXI.chars().count(), 214);
        let pairs: Vec<char> = SUPPLEMENT.chars().collect();
        assert!(pairs.chunks(2).all(|pair| matches!(pair[0], '\u{2e80}'..='\u{2eff}') && pair[1].len_utf8() == 3), "{pairs:?}");
    }
}
