SELECT scan.pdf FROM scan JOIN paper ON paper.key = scan.paper WHERE paper.revision = ?1 AND paper.number = ?2
