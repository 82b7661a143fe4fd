use super::{Span, clean};
use crate::strings::Cut;

fn text(source: &str) -> String {
    clean(source).text
}

#[test]
fn widths_and_blanks() {
    assert_eq!(text("\u{ff11}\u{ff12}．\u{ff15}％，增 长\u{3000}５ %"), "12.5%,增长5%\n");
    assert_eq!(text("政 府 工 作 报 告\r\nGDP growth 5 G\r\n"), "政府工作报告\nGDP growth5G\n");
    assert_eq!(text(""), "");
    assert_eq!(text("\n \u{feff}\n"), "");
}

#[test]
fn letters_for_zeros() {
    assert_eq!(text("二O二四年、二\u{ff2f}二四年，OTO模式"), "二〇二四年、二〇二四年,OTO模式\n");
    let parsed = crate::parse(
        "2024年云水县政府工作报告\n——二O二四年一月二十二日在云水县第四届人民代表大会第四次会议上\n一、2023年工作回顾\n产值五O一亿元。二O一五年，投资五O二亿元。",
    );
    let report = &parsed.reports[0];
    assert_eq!(report.date.as_deref(), Some("2024-01-22"));
    let rows: Vec<_> = report.indicators.iter().map(|row| (row.value, row.unit.as_str(), row.period.as_str())).collect();
    assert_eq!(rows, [(Some(501.0), "亿元", "2023"), (Some(502.0), "亿元", "2015")]);
}

#[test]
fn figures_broken_by_blanks_and_line_ends() {
    let long = "全县上下坚持稳中求进工作总基调，全力以赴拼经济、抓项目、惠民生，新开工项目三十六个，固定资产投资完成";
    assert_eq!(text(&format!("{long}12\n3.5亿元。")), format!("{}123.5亿元。\n", long.replace('，', ",")));
    assert_eq!(text("投资 1 234 万元，增 5 .3 %。"), "投资1234万元,增5.3%。\n");
}

#[test]
fn page_numbers_and_watermarks_are_noise() {
    let source = "全县上下坚持稳中求进工作总基调，全力以赴拼经济、抓项目、惠民生，新开工项目三十六个，建设一批优质更多资料+【公众号:某某】\n\n— 3 —\n\n产业项目12个，更多资料uk:xx整理，投资5亿元。\n";
    let clean = clean(source);
    assert!(clean.text.contains("一批优质产业项目12个"), "{}", clean.text);
    assert!(clean.text.contains("投资5亿元"), "{}", clean.text);
    let noise: Vec<&str> = clean.noise.iter().map(|(_, place)| &source[place.clone()]).collect();
    assert_eq!(noise, ["更多资料+【公众号:某某】", "— 3 —", "更多资料uk:xx整理"]);
}

#[test]
fn the_map_leads_back() {
    let source = "一、工作 回顾\r\n　　增长\u{ff15}．\u{ff13}％，更多资料+A:b\n各位代表：";
    let clean = clean(source);
    for (start, _) in clean.text.char_indices() {
        for (len, _) in clean.text.after(start).char_indices() {
            let place = clean.source(Span::new(start, start + len));
            assert!(source.get(place.clone()).is_some(), "{place:?}");
        }
    }
    let at = clean.text.find("5.3%").unwrap();
    assert_eq!(&source[clean.source(Span::new(at, at + 4))], "\u{ff15}．\u{ff13}％");
    let at = clean.text.find("工作回顾").unwrap();
    assert_eq!(&source[clean.source(Span::new(at, at + "工作回顾".len()))], "工作 回顾");
}

#[test]
fn one_gap_a_paragraph() {
    let clean = clean("甲。\n\n\n乙。\n丙。");
    assert_eq!(clean.gaps, [0, 2, 0]);
    assert_eq!(clean.text.lines().count(), clean.gaps.len());
}

#[test]
fn quotation_marks_have_one_form() {
    assert_eq!(
        clean("〝十五〞和“十三五”时期，\"十四五\"时期，\u{ff02}三新\u{ff02}增长。\n建设「五好」园区，打造\"未闭。\n\"十五五\"").text,
        "“十五”和“十三五”时期,“十四五”时期,“三新”增长。\n建设“五好”园区,打造“未闭。\n“十五五”\n"
    );
}
